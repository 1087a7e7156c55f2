/** The text of a file of this folder, put in by the bundler (.config/build.mjs). */
declare module '*?raw' {
  const text: string;
  export default text;
}

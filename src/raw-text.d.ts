/** The text of a file of templates/, put in by the bundler (.config/build.mjs). */
declare module '*?raw' {
  const text: string;
  export default text;
}

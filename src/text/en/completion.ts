/** What `completion` says. */
export const completion = {
  exampleBash: 'bash, in ~/.bashrc',
  exampleZsh: 'zsh, in ~/.zshrc after compinit',
  exampleFish: 'fish',
} as const;

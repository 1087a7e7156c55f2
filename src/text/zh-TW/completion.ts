import type * as en from '../en/completion.ts';
import type { Translation } from '../translation.ts';

export const completion = {
  exampleBash: 'bash，寫在 ~/.bashrc',
  exampleZsh: 'zsh，寫在 ~/.zshrc 的 compinit 之後',
  exampleFish: 'fish',
} satisfies Translation<typeof en.completion>;

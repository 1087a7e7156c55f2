/** Messages while files are written. */

import type { Context } from '../context.ts';
import { say } from '../screen/say.ts';
import { showStep } from '../screen/working.ts';
import { files as texts, waiting } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';
import type { WriteView } from '../write/locked.ts';

/** Reports who a run waits for and what it recovered; shows progress while OpenClaw validates its configuration. */
export function writeView(context: Context): WriteView {
  return {
    onWait: ({ since, ...owner }) => say(context, texts.waiting, { ...owner, since: formatTime(since) }),
    onRecovered: ({ outcome, command, at, edited }) => {
      const facts = { command, at: formatTime(at) };
      say(context, outcome === 'finished' ? texts.finished : texts.rolledBack, facts);
      for (const path of edited) say(context, texts.editedMeanwhile, { path });
    },
    onValidating: (work) => showStep(context, waiting.validating, work),
  };
}

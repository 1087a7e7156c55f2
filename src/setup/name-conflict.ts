/** Describes variables that are set in several places. */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { type Calling, fillAsCalled } from '../screen/program.ts';
import { displayWidth, padTo } from '../screen/width.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { fill, type Language, type Notice, notice } from '../text/text.ts';
import { places as placeTexts, report, conflicts as texts } from '../text/texts.ts';
import type { Difference, Sighting } from './precedence.ts';

type Reading = Pick<Context, 'language' | 'platform'> & Calling;

/** One sentence without a period: who reads what from where, and what the setup intends. */
export function describeConflict(
  { variable, reader, winner, empty, intended }: Conflict,
  language: Language,
): string {
  return fill(empty ? texts.winsEmpty : texts.wins, language, {
    reader: fill(texts[reader], language),
    variable,
    where: placeName(winner, language),
    intended,
  });
}

/** The one command or step that removes the wrong value. */
export function describeRemedy({ remedy, variable, winner }: Conflict, reading: Reading): string {
  const { language, platform } = reading;
  const text = remedy === 'unset' && platform === 'win32' ? texts.unsetWindows : texts[remedy];
  return fillAsCalled(
    text,
    language,
    { variable, path: winner.where, unit: winner.systemUnit ?? '' },
    reading,
  );
}

/** The conflict as a failure. */
export function conflictError(conflict: Conflict, reading: Reading, cause?: AppError): AppError {
  const detail = describeConflict(conflict, reading.language);
  return new AppError(
    'wrong-credential-wins',
    { detail, remedy: describeRemedy(conflict, reading) },
    { cause },
  );
}

/** Credentials that override the setup, each with its remedy. */
export function conflictNotices(conflicts: readonly Conflict[], reading: Reading): Notice[] {
  return conflicts
    .filter(({ about }) => about === 'credential')
    .map((conflict) =>
      notice(report.conflict, {
        conflict: describeConflict(conflict, reading.language),
        remedy: describeRemedy(conflict, reading),
      }),
    );
}

/** A small table of the variables that are set in more than one place; no lines if there are none. */
export function sightingTable(
  sightings: readonly Sighting[],
  reader: Conflict['reader'],
  language: Language,
): string[] {
  const several = sightings.filter(
    ({ variable }) => sightings.filter((other) => other.variable === variable).length > 1,
  );
  if (several.length === 0) return [];
  const rows = several.map((sighting) => [
    sighting.variable,
    fill(sighting.wins ? texts.winner : texts.hidden, language),
    placeName(sighting, language) + (sighting.empty ? ` ${fill(texts.emptyMark, language)}` : ''),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] as string))));
  const line = (row: string[]) =>
    `  ${padTo(row[0] as string, widths[0] as number)}  ${padTo(row[1] as string, widths[1] as number)}  ${row[2]}`;
  return [fill(texts.tableHead, language, { reader: fill(texts[reader], language) }), ...rows.map(line)];
}

/** Says that a call from this shell does not test the gateway, for one variable. */
export function describeDifference({ variable, shell, gateway }: Difference, language: Language): string {
  const name = (layer: Difference['shell']) =>
    layer ? placeName(layer, language) : fill(texts.nowhere, language);
  return fill(texts.gatewayDiffers, language, { variable, shell: name(shell), gateway: name(gateway) });
}

/** The name of a place that sets a variable, for people: a file by its path. */
export function placeName({ kind, where }: { kind: string; where: string }, language: Language): string {
  return kind === 'process' ? fill(placeTexts.process, language) : where;
}

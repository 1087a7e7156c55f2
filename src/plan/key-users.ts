/** What is said, before it is written, of the others that use an API key that is being removed. */
import { DEFAULT_PROVIDER_ID, membersAt, type Value } from '../openclaw/config.ts';
import { isBefore, NEW_RULES_SINCE } from '../openclaw/install.ts';
import { otherKeyUsers } from '../openclaw/references.ts';
import { quote } from '../screen/program.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import type { Answers } from './plan.ts';

export function keyUserNotices(config: Value, answers: Answers): Notice[] {
  const { providerId, convert = [], openclawVersion: version } = answers;
  const { convertible, providers, places } = otherKeyUsers(config, providerId);
  const left = convertible.filter((provider) => !convert.includes(provider));
  return [
    ...left.map((provider) => convertibleNotice(config, provider, version)),
    ...providers.map((provider) => notice(texts.keyProviderLeft, { provider })),
    ...places.map((place) => notice(texts.keyPlaceLeft, { place })),
  ];
}

function convertibleNotice(config: Value, provider: string, version: string | undefined): Notice {
  const usual = DEFAULT_PROVIDER_ID;
  // These versions do not call it at all, whatever signs.
  if (version !== undefined && !isBefore(version, NEW_RULES_SINCE) && provider !== usual)
    return notice(texts.keyUserDead, { provider, version, usual });
  // OpenClaw takes a dot in a name after a backslash (measured).
  const path = `models.providers.${provider.replace(/[.[\]\\]/g, '\\$&')}`;
  const auth = quote(`${path}.auth`);
  const hasKey = membersAt(config, 'models', 'providers', provider).apiKey !== undefined;
  return hasKey
    ? notice(texts.keyUserLeft, { provider, auth, apiKey: quote(`${path}.apiKey`) })
    : notice(texts.keyUserKeyless, { provider, auth });
}

import { fill, type Language } from '../../text/text.ts';
import { callback } from '../../text/texts.ts';

/** The plain page that the browser shows at the end of a sign-in. Nothing of the request is in it. */
export function callbackPage(kind: keyof typeof callback, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>openclaw-bedrock</title>
<h1>openclaw-bedrock</h1>
<p>${fill(callback[kind], language)}</p>
`;
}

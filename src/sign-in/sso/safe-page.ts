/** What comes off the network and goes to a terminal or a browser. A terminal obeys control characters. */

export function isPrintable(text: string | undefined): text is string {
  return /^[\x21-\x7e]+$/.test(text ?? '');
}

/** A page to be shown or opened: https, or on this machine. */
export function isSafePage(page: string | undefined): page is string {
  if (!isPrintable(page) || !URL.canParse(page)) return false;
  const { protocol, hostname } = new URL(page);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}

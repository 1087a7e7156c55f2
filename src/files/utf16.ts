/**
 * Decodes bytes that start with a UTF-16 byte order mark, as Windows PowerShell 5.1 writes with `>`; undefined for all
 * others. https://www.unicode.org/faq/utf_bom.html
 */
export function readUtf16(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  const text = bytes.subarray(2, bytes.length - (bytes.length % 2));
  if (mark === 'fffe') return text.toString('utf16le');
  return mark === 'feff' ? Buffer.from(text).swap16().toString('utf16le') : undefined;
}

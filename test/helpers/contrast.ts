/** How readable a terminal's color is. */
type Rgb = readonly [number, number, number];
export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** Tango, GNOME Terminal's palette for both its light and its dark theme. */
export const PALETTE: readonly Rgb[] = [
  [0x2e, 0x34, 0x36],
  [0xcc, 0x00, 0x00],
  [0x4e, 0x9a, 0x06],
  [0xc4, 0xa0, 0x00],
  [0x34, 0x65, 0xa4],
  [0x75, 0x50, 0x7b],
  [0x06, 0x98, 0x9a],
  [0xd3, 0xd7, 0xcf],
  [0x55, 0x57, 0x53],
];

/** WCAG 2.2, contrast ratio: the minimum for large text and symbols is 3. */
export function contrast(one: Rgb = WHITE, other: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r = 0, g = 0, b = 0] = rgb.map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

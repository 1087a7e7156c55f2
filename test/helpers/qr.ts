/** Decodes a QR code as a phone would, photographed with a few pixels per module. */
import { createRequire } from 'node:module';
import type { QRCode } from 'jsqr';

/** A CommonJS module whose types describe another default export than Node provides. */
const jsqr: (pixels: Uint8ClampedArray, width: number, height: number) => QRCode | null = createRequire(
  import.meta.url,
)('jsqr');

const SCALE = 4;

/** The text of the code, or undefined if there is none. `modules` are its rows; true is dark. */
export function readQr(modules: readonly (readonly boolean[])[]): string | undefined {
  const [width, height] = [(modules[0]?.length ?? 0) * SCALE, modules.length * SCALE];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] ? 0 : 255;
      pixels.set([shade, shade, shade, 255], (y * width + x) * 4);
    }
  return width > 0 ? jsqr(pixels, width, height)?.data : undefined;
}

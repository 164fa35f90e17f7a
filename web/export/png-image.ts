import type { StandaloneSvg } from "./standalone-svg.ts";

/** A drawing in pixels, `scale` of them for each of its own; rejects if the browser cannot draw it. */
export async function pngImage({ text, width, height }: StandaloneSvg, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

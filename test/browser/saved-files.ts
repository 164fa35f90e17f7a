import type { Page } from "playwright";

/** Files that the page hands out, by way of the addresses it makes for them. */
export async function watchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const files: Blob[] = [];
    Object.assign(globalThis, { files });
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return make(file);
    };
  });
}

/** The file of a type that a button of the open panel saves, as text. */
export async function saved(page: Page, button: string, type: string): Promise<string> {
  await page.locator(".export").getByRole("button", { name: button, exact: true }).click();
  return page.evaluate(async (wanted) => {
    const { files } = globalThis as unknown as { files: Blob[] };
    for (;;) {
      const found = files.findLastIndex((file) => file.type.startsWith(wanted));
      if (found >= 0) return files.splice(found, 1)[0]!.text();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, type);
}

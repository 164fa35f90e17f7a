import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "./bundle-script.mjs";
import { root } from "./step.mjs";

const icon = join(root, "web/public/icon.svg");

/** Makes one HTML file of the page: script, style, worker and icon inside, under a policy that names them by hash. */
export function oneFile() {
  return {
    name: "buckstop:one-file",
    apply: "build",
    enforce: "pre",
    /** The address of a worker is its own text. */
    async load(id) {
      if (!id.endsWith("?worker&url")) return null;
      const code = await bundleScript(id.slice(0, -"?worker&url".length));
      return `export default ${JSON.stringify(dataAddress("text/javascript", code))};`;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.values(bundle);
        const html = files.find(({ fileName }) => fileName === "index.html").source;
        const script = files.find(({ type }) => type === "chunk").code;
        const style = files.find(({ fileName }) => fileName.endsWith(".css")).source;
        const notices = files.find(({ fileName }) => fileName.endsWith(".md")).source;
        for (const { fileName } of files) delete bundle[fileName];
        const source = assemble(html, script, style, notices);
        this.emitFile({ type: "asset", fileName: "buckstop.html", source });
      },
    },
  };
}

function assemble(html, script, style, notices) {
  const inlineScript = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(inlineScript)}`,
    `style-src ${hashOf(style)}`,
    "img-src data: blob:",
    "worker-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types buckstop",
  ].join("; ");
  const replacements = [
    [/content="default-src [^"]*"/, `content="${policy}"`],
    [/<script type="module"[^>]* src="[^"]*"><\/script>\s*/, `<style>${style}</style>\n    `],
    [/<link rel="stylesheet"[^>]*>\s*/, `<script type="module">${inlineScript}</script>\n  `],
    [/<link rel="manifest"[^>]*>\s*/, ""],
    [/<link rel="apple-touch-icon"[^>]*>\s*/, ""],
    [/href="[^"]*icon\.svg"/, `href="${dataAddress("image/svg+xml", readFileSync(icon, "utf8"))}"`],
    // The licences ask to go with every copy.
    [/\s*$/, `\n<!--\n${notices.replaceAll("--", "––")}\n-->\n`],
  ];
  return replacements.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`the built page has no ${pattern}`);
    return text.replace(pattern, () => replacement);
  }, html);
}

function dataAddress(type, text) {
  return `data:${type};base64,${Buffer.from(text).toString("base64")}`;
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

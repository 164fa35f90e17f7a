import { describe, expect, it } from "vitest";
import { html } from "../../../src/cli/report/markup.ts";

describe("html", () => {
  it("escapes text and attributes, and leaves markup as it is", () => {
    const bold = html`<b>${"a < b"}</b>`;
    expect(html`<p title="${`"quoted" & 'more'`}">${bold}</p>`.text).toBe(
      '<p title="&quot;quoted&quot; &amp; &#39;more&#39;"><b>a &lt; b</b></p>',
    );
  });

  it("joins lists, and writes nothing for null", () => {
    expect(html`${[html`<i>1</i>`, 2, null, [" ", "<"]]}`.text).toBe("<i>1</i>2 &lt;");
  });

  it("drops characters that no markup may hold", () => {
    expect(html`${"a\u0000b\u001bc\ud800d\u{1f600}"}`.text).toBe("abcd\u{1f600}");
  });
});

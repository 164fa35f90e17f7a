import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ended, json, start } from "./buckstop.ts";

/** A server that is up; stopped when the test ends. */
async function served(...args: string[]) {
  const child = start(["serve", ...args]);
  const end = ended(child);
  onTestFinished(async () => {
    child.kill();
    await end;
  });
  const first = new Promise<string>((resolve) => child.stdout!.once("data", (text: string) => resolve(text)));
  const address = await Promise.race([first, end.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  return { child, end, address: address.trim() };
}

describe("buckstop serve", () => {
  it("serves the page on this machine alone, under a policy that lets nothing else load", async () => {
    const { address } = await served("--port", "0");
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html;charset=utf-8"]);
    const policy = response.headers.get("content-security-policy")!.split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("serves scripts as scripts and answers an unchanged file with 304", async () => {
    const { address } = await served("--port", "0");
    const page = await (await fetch(address)).text();
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)![1];
    const response = await fetch(address + script);
    expect(response.headers.get("content-type")).toBe("text/javascript");
    const etag = response.headers.get("etag")!;
    const again = await fetch(address + script, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  it("serves nothing outside the page, and only GET and HEAD", async () => {
    const { address } = await served("--port", "0");
    for (const path of ["..%2f..%2fpackage.json", "%2e%2e/cli/main.js", "nothing.js", ".built"])
      expect((await fetch(address + path)).status).toBe(404);
    expect((await fetch(address, { method: "HEAD" })).status).toBe(200);
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await fetch(address, { method })).status).toBe(405);
  });

  it("says so when the port it is given is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { code, value } = await json("serve", "--port", String(port));
    expect([code, value.error.kind, value.error.message]).toEqual([2, "port-busy", `port in use: ${port}`]);
  });

  it("takes the next free port when none is given", async () => {
    const first = await served();
    const second = await served();
    expect(second.address).not.toBe(first.address);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with %i", async (signal, code) => {
    const { child, end } = await served("--port", "0");
    child.kill(signal);
    expect((await end).code).toBe(code);
  });
});

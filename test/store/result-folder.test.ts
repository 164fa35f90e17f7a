import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256, WriteFailure } from "../../src/store/durable-file.ts";
import { folderProblem, type ResultFile, writeResultFolder } from "../../src/store/result-folder.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "buckstop-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const built = new URL("../../dist/store/result-folder.js", import.meta.url).href;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const files: readonly ResultFile[] = [
  { name: "runs.csv", bytes: bytesOf("run_id\r\na\r\n") },
  { name: "outcomes.parquet", bytes: new Uint8Array(300_000).fill(7) },
];
const describeFiles = (written: unknown) => JSON.stringify(written);

describe("writeResultFolder", () => {
  it("writes every file and a datapackage.json with their sizes and hashes", () => {
    const out = join(home, "deep", "out");
    const written = writeResultFolder(out, files, describeFiles);
    expect(written).toEqual({
      ok: true,
      value: [
        { name: "runs.csv", bytes: 11, sha256: createHash("sha256").update("run_id\r\na\r\n").digest("hex") },
        { name: "outcomes.parquet", bytes: 300_000, sha256: sha256(files[1]!.bytes) },
      ],
    });
    expect(readdirSync(out).sort()).toEqual(["datapackage.json", "outcomes.parquet", "runs.csv"]);
    expect(readFileSync(join(out, "runs.csv"), "utf8")).toBe("run_id\r\na\r\n");
    expect(sha256(readFileSync(join(out, "outcomes.parquet")))).toBe(sha256(files[1]!.bytes));
    expect(JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"))).toEqual(
      written.ok && written.value,
    );
  });
  it("takes an empty folder that is there already", () => {
    expect(writeResultFolder(home, files, describeFiles).ok).toBe(true);
  });
  it("refuses a folder that holds results, and leaves them as they are", () => {
    writeResultFolder(home, files, describeFiles);
    const again = writeResultFolder(home, [{ name: "runs.csv", bytes: bytesOf("other") }], describeFiles);
    expect(again).toMatchObject({
      ok: false,
      problems: [
        {
          kind: "folder-not-free",
          file: home,
          got: "a folder with results",
          hint: expect.stringContaining("another folder"),
        },
      ],
    });
    expect(readFileSync(join(home, "runs.csv"), "utf8")).toBe("run_id\r\na\r\n");
  });
  it("refuses a place below a file", () => {
    writeFileSync(join(home, "file"), "kept");
    const written = writeResultFolder(join(home, "file", "out"), files, describeFiles);
    expect(written).toMatchObject({
      ok: false,
      problems: [{ kind: "folder-not-free", got: expect.stringContaining("ENOTDIR") }],
    });
    expect(readFileSync(join(home, "file"), "utf8")).toBe("kept");
  });
  it("fails with the path where the folder cannot be made", () => {
    symlinkSync(join(home, "missing", "target"), join(home, "out"));
    const attempt = () => writeResultFolder(join(home, "out"), files, describeFiles);
    expect(attempt).toThrow(WriteFailure);
    expect(attempt).toThrow(`not written: ${join(home, "out")}: `);
    expect(readdirSync(home)).toEqual(["out"]);
  });
  it("takes away only its own files when another process is writing the same ones", () => {
    const out = join(home, "out");
    // The other process comes between the check of the folder and the first file.
    const attempt = () =>
      writeResultFolder(out, files, () => {
        mkdirSync(out);
        writeFileSync(join(out, ".outcomes.parquet.partial"), "theirs");
        return "{}";
      });
    expect(attempt).toThrow(WriteFailure);
    expect(readdirSync(out)).toEqual([".outcomes.parquet.partial"]);
    expect(readFileSync(join(out, ".outcomes.parquet.partial"), "utf8")).toBe("theirs");
  });
  it("makes no folder when the description fails", () => {
    const attempt = () =>
      writeResultFolder(join(home, "out"), files, () => {
        throw new Error("no description");
      });
    expect(attempt).toThrow("no description");
    expect(readdirSync(home)).toEqual([]);
  });
});

describe("folderProblem", () => {
  it("finds nothing wrong with a free name or an empty folder", () => {
    expect(folderProblem(join(home, "new", "out"))).toBeNull();
    expect(folderProblem(home)).toBeNull();
  });
  it("names a file in the way, and what a folder holds", () => {
    writeFileSync(join(home, "notes.txt"), "");
    expect(folderProblem(join(home, "notes.txt"))).toMatchObject({ kind: "folder-not-free", got: "a file" });
    expect(folderProblem(home)).toMatchObject({ kind: "folder-not-free", got: "a folder with notes.txt" });
  });
});

describe("writeResultFolder in a process of its own", () => {
  /** Calls the built writer on files of 4 and `large` thousand bytes. */
  function writerScript(large: number): string {
    const script = join(home, "write.mjs");
    writeFileSync(
      script,
      `import { writeResultFolder } from ${JSON.stringify(built)};
       const files = [["small", 4], ["large", ${large}]].map(([name, k]) => ({ name, bytes: new Uint8Array(k * 1000).fill(k) }));
       try { writeResultFolder(process.argv[2], files, (written) => JSON.stringify(written)); console.log("written"); }
       catch ({ name, path, bytes, message }) { console.log(JSON.stringify({ name, path, bytes, message })); }`,
    );
    return script;
  }

  it("leaves nothing on a full disk, tells path and bytes, and succeeds once there is room", () => {
    const script = writerScript(40);
    const out = join(home, "out");
    for (const kilobytes of [1, 5, 16, 39]) {
      const { stdout } = spawnSync(
        "bash",
        ["-c", `ulimit -f ${kilobytes}; exec node "$0" "$1"`, script, out],
        { encoding: "utf8" },
      );
      const [file, bytes] = kilobytes < 4 ? ["small", 4000] : ["large", 40_000];
      expect(JSON.parse(stdout)).toEqual({
        name: "WriteFailure",
        path: join(out, `${file}`),
        bytes,
        message: expect.stringContaining("EFBIG"),
      });
      expect(existsSync(out)).toBe(false);
    }
    expect(spawnSync("node", [script, out], { encoding: "utf8" }).stdout).toBe("written\n");
    expect(readdirSync(out).sort()).toEqual(["datapackage.json", "large", "small"]);
  });

  it("never has half a file under its name, nor a description without its files, when killed", {
    timeout: 300_000,
  }, async () => {
    const script = writerScript(30_000);
    let unfinished = 0;
    for (let trial = 0; trial < 8; trial++) {
      const out = join(home, `out${trial}`);
      const child = spawn("node", [script, out], { stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      while (!existsSync(out) && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, trial * 6));
      child.kill("SIGKILL");
      await ended;
      const names = existsSync(out) ? readdirSync(out).filter((name) => !name.endsWith(".partial")) : [];
      if (names.includes("datapackage.json"))
        expect(names.sort()).toEqual(["datapackage.json", "large", "small"]);
      else unfinished++;
      for (const [name, k] of [
        ["small", 4],
        ["large", 30_000],
      ] as const) {
        if (names.includes(name))
          expect(sha256(readFileSync(join(out, name)))).toBe(sha256(new Uint8Array(k * 1000).fill(k)));
      }
      rmSync(out, { recursive: true, force: true });
    }
    expect(unfinished).toBeGreaterThan(0);
  });
});

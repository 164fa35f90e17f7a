import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Command } from "commander";
import sirv from "sirv";
import { exitCodes, Failure, usageProblem } from "./failure.ts";
import { type CommonOptions, integerOption } from "./options.ts";
import { pageFolder } from "./package-files.ts";
import { type Language, note, print, printJson, terminalFor } from "./terminal.ts";

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 20;
/** Only this machine: the page holds nothing secret, but nobody asked for a public server. */
const HOST = "127.0.0.1";

/** Nothing but the page's own files may load, run or be reached; the page cannot be framed. */
const headers = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types buckstop",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

interface ServeOptions extends CommonOptions {
  readonly port?: number;
}

export function declareServe(command: Command, language: Language): void {
  const port = {
    en: `port on ${HOST}; by default the first free one from ${DEFAULT_PORT}; 0 is any free one`,
    zh: `${HOST} 上的端口；默认自 ${DEFAULT_PORT} 起第一个空闲端口；0 为任一空闲端口`,
  };
  command.addOption(integerOption("--port <number>", language, port, 0, 65_535)).action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const terminal = terminalFor(options);
  if (!existsSync(`${pageFolder}/index.html`)) {
    const hint = { en: "in a clone: npm run build", zh: "在克隆的仓库中：`npm run build`" };
    throw new Failure(exitCodes.failed, [usageProblem("not-built", pageFolder, { hint })]);
  }
  const server = pageServer();
  await listen(server, options.port ?? null);
  const stopped = untilStopped(server);
  const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  await (terminal.json ? printJson({ address }) : print(address));
  note(terminal, { en: "Ctrl-C stops the server.", zh: "按 Ctrl-C 停止。" });
  process.exitCode = await stopped;
}

function pageServer(): Server {
  const files = sirv(pageFolder, {
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, headers).end();
    });
  });
}

/** Takes the port asked for, or the first free one from the default. */
async function listen(server: Server, port: number | null): Promise<void> {
  const last = port ?? DEFAULT_PORT + PORTS_TRIED - 1;
  for (let candidate = port ?? DEFAULT_PORT; candidate <= last; candidate++) {
    if (await isTaken(server, candidate)) continue;
    return;
  }
  const subject = port === null ? `${DEFAULT_PORT}–${last}` : String(port);
  const hint =
    port === null
      ? { en: "choose one with --port", zh: "请用 --port 指定" }
      : { en: "choose another, or leave --port out", zh: "换一个端口，或不写 --port" };
  throw new Failure(exitCodes.refused, [usageProblem("port-busy", subject, { hint })]);
}

/** Listens on a port; true where another program has it. */
function isTaken(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      server.off("listening", accept);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(true);
      else reject(error);
    };
    const accept = () => {
      server.off("error", refuse);
      resolve(false);
    };
    server.once("error", refuse).once("listening", accept).listen(port, HOST);
  });
}

/** Serves until a signal comes; answers with the exit code that it stands for. */
function untilStopped(server: Server): Promise<number> {
  return new Promise((resolve) => {
    const stopWith = (exitCode: number) => () => {
      server.close(() => resolve(exitCode));
      server.closeAllConnections();
    };
    process.once("SIGINT", stopWith(exitCodes.interrupted)).once("SIGTERM", stopWith(exitCodes.terminated));
  });
}

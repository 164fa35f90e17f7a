import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          testTimeout: 60_000,
          // As many as the machine has cores: some files wait for daemons, killed processes or a full disk, not for it.
          maxWorkers: "100%",
        },
      },
      {
        // Real browsers driven by Playwright against the built page, after all else and one file at a time: they
        // need the cores.
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { SlurmFailure, slurm, slurmIfAny } from "../../src/cluster/slurm.ts";

describe("slurmIfAny", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("takes Slurm's own default where no Slurm answers, so that a dry run prints its script anywhere", () => {
    vi.stubEnv("PATH", "");
    expect(() => slurm.maxArraySize()).toThrow(SlurmFailure);
    expect(slurmIfAny.maxArraySize()).toBe(1001);
  });
});

import { describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { buckstop, file, json, workshop } from "./buckstop.ts";

interface Step {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

describe("buckstop trace", () => {
  it("follows one blame from the incident to who paid, and balances", async () => {
    const { code, stderr, value } = await json("trace", file(workshop), "--seed", "7", "--policy", "harsher");
    expect([code, stderr]).toEqual([0, ""]);
    expect(value).toMatchObject({
      version: modelVersion,
      scenario: "workshop",
      policy: "harsher",
      seed: "7",
    });
    expect(value.incident).toMatchObject({
      id: expect.any(Number),
      tick: expect.any(Number),
      cause: expect.any(String),
      post: expect.any(String),
      amount: expect.any(Number),
    });
    const shares = value.incident.causalShares.reduce(
      (sum: number, { share }: { share: number }) => sum + share,
      0,
    );
    expect(shares).toBeCloseTo(1, 12);
    expect(value.entries.map(({ step }: Step) => step)).toEqual([...value.entries.keys()]);
    expect(value.entries[0]).toMatchObject({ from: "incident", amount: value.incident.amount });
    expect(value.paid.length).toBeGreaterThan(0);
    expect([value.balance, value.under]).toEqual([0, null]);
  });

  it("holds the same incident against another policy with the same draws", async () => {
    const { value } = await json("trace", file(workshop), "--under", "laissez-faire");
    expect(value.under).toMatchObject({ policy: "laissez-faire", amount: 0, paid: [], balance: 0 });
    const itself = (await json("trace", file(workshop), "--under", "strict-liability")).value;
    expect(itself.under.entries).toEqual(itself.entries);
  });

  it("follows an incident by its number, and the dearest one of a post", async () => {
    const path = file(workshop);
    const byNumber = (await json("trace", path, "--incident", "3")).value;
    expect(byNumber.incident.id).toBe(3);
    const told = (await json("trace", path)).value;
    const { post } = told.paid[0];
    const byPost = (await json("trace", path, "--post", post)).value;
    expect(byPost.paid.map((payer: { post: string }) => payer.post)).toContain(post);
  });

  it.each([
    [["--incident", "99999999"], "incident 99999999"],
    [["--post", "9.9"], 'post "9.9"'],
    [["--set", "levers.severity=0"], "a sanction"],
  ])("refuses %j with one message", async (args, subject) => {
    const { code, value } = await json("trace", file(workshop), ...args);
    expect([code, value.error.kind, value.more]).toEqual([2, "not-found", []]);
    expect(value.error.message).toContain(subject);
  });

  it("tells a person in both languages", async () => {
    const path = file(workshop);
    const english = await buckstop("trace", path);
    const chinese = await buckstop("trace", path, "--lang", "zh");
    expect(english.stdout).toContain("Who really caused it");
    expect(english.stdout).toContain("Raised less ended: 0");
    expect(chinese.stdout).toContain("真实原因");
  });
});

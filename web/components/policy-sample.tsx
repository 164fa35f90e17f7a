import type { Mark } from "../policy-marks.ts";

/** A short piece of a policy's line, for lists and tables; says nothing to a screen reader. */
export function PolicySample({ mark }: { mark: Mark }) {
  return (
    <svg class="policy-sample" width="34" height="12" aria-hidden="true" data-mark={mark}>
      <path d="M2,6H32" />
    </svg>
  );
}

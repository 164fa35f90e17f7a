import type { ComponentChildren } from "preact";

interface ScrollRegionProps {
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** What scrolls on its own must be reached by keyboard, though there is nothing to press in it. */
const reachable = { tabIndex: 0 };

export function ScrollRegion({ label, class: name, children }: ScrollRegionProps) {
  return (
    <section class={name} aria-label={label} {...reachable}>
      {children}
    </section>
  );
}

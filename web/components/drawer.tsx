import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DrawerProps {
  readonly id: string;
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * Controls that stay open while the curves beside them answer: in the rail on a wide window, a sheet at the bottom
 * of a phone. Not a dialogue: nothing else is blocked.
 */
export function Drawer({ id, title, close, onClose, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current!.focus({ preventScroll: true });
    return () => opener instanceof HTMLElement && opener.focus({ preventScroll: true });
  }, []);
  return (
    <section class="drawer" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="icon" aria-label={close} title={close} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="drawer-body">{children}</div>
    </section>
  );
}

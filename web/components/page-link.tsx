import type { ComponentChildren } from "preact";
import { type PageName, pages } from "../pages.ts";
import type { Session } from "../session.ts";

interface PageLinkProps {
  readonly session: Session;
  readonly page: PageName;
  readonly children: ComponentChildren;
}

/** A way to another page: a true link, so that it opens in a new tab as well, with all that is chosen now. */
export function PageLink({ session, page, children }: PageLinkProps) {
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    session.visit(page);
  };
  const fetch = () => void pages[page].load().catch(() => {}); // a click will tell if it cannot be loaded
  return (
    <a
      href={session.addressOf(page)}
      aria-current={session.page.value === page ? "page" : undefined}
      onClick={go}
      onPointerEnter={fetch}
      onFocus={fetch}
    >
      {children}
    </a>
  );
}

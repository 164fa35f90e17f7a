import type { Block, Inline } from "../markdown.ts";
import { ScrollRegion } from "./scroll-region.tsx";

interface MarkdownProps {
  readonly blocks: readonly Block[];
  /** What a screen reader calls a table that scrolls. */
  readonly title: string;
}

/** Blocks as elements; headings keep their depth. Text stays text: there is no way from here to HTML. */
export function Markdown({ blocks, title }: MarkdownProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} title={title} />
      ))}
    </>
  );
}

function BlockView({ block, title }: { block: Block; title: string }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.depth}` as "h3";
      return <Heading>{block.text}</Heading>;
    }
    case "paragraph":
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines content={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <TableView rows={block.rows} title={title} />;
  }
}

function TableView({ rows, title }: { rows: Extract<Block, { kind: "table" }>["rows"]; title: string }) {
  const [head, ...body] = rows;
  return (
    <ScrollRegion class="table-frame is-prose" label={title}>
      <table>
        <thead>
          <tr>
            {head!.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <Inlines content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const tags = { code: "code", strong: "strong", emphasis: "em" } as const;

function Inlines({ content }: { content: readonly Inline[] }) {
  return (
    <>
      {content.map(({ kind, text }, index) => {
        if (kind === "text") return text;
        const Tag = tags[kind];
        return <Tag key={index}>{text}</Tag>;
      })}
    </>
  );
}

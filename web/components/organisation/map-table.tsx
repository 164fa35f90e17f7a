import { levelName } from "../../organisation/level-names.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import type { MapReading } from "./organisation-map.tsx";

/** The numbers behind the pictures: means by level, and every post shown. */
export function MapTables(map: MapReading) {
  return (
    <div class="map-tables">
      <LevelTable {...map} />
      <ScrollRegion class="table-frame is-tall" label={map.words.allPosts}>
        <PostTable {...map} />
      </ScrollRegion>
    </div>
  );
}

function LevelTable({ inside, view, words, language, format }: MapReading) {
  const titles = view.sides.map(({ title }) => title[language]);
  return (
    <div class="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.posts}</th>
            {titles.map((title) => (
              <th key={title} scope="col">
                {words.meanOf(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.levels.map(({ level, posts, means }) => (
            <tr key={level}>
              <th scope="row">{levelName(level, inside.hierarchy.levels)[language]}</th>
              <td>{posts}</td>
              {means.map((mean, side) => (
                <td key={titles[side]}>{format(mean)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PostTable({ inside, view, words, language, format }: MapReading) {
  const { id, level, levels } = inside.hierarchy;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.level}</th>
          {view.sides.map(({ policy, title }) => (
            <th key={policy} scope="col">
              {title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.posts.map((post) => (
          <tr key={post}>
            <th scope="row">{id(post)}</th>
            <td>{levelName(level[post]!, levels)[language]}</td>
            {view.sides.map(({ policy, values }) => (
              <td key={policy}>{format(values[post]!)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

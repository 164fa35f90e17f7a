import { fileURLToPath } from "node:url";

/** The folder of the package: two above this file, in the sources as in the build. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built page. */
export const pageFolder = `${root}dist/web`;
/** The committed digests of the golden runs. */
export const goldenFolder = `${root}test/golden`;

declare module "virtual:opening-library" {
  /** What the build has read and checked. */
  const built: import("./shipped-library.ts").BuiltLibrary;
  export default built;
}

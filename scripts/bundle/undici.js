// Stands in for undici in the bundle (tsconfig.json's `paths`, which ncc follows too): `@actions/http-client` imports it
// for one method that hands its proxy to the built-in fetch. Nothing here calls that, and src/http.ts brings an agent of
// its own, so 900 kB and the 25 ms that loading them takes would be carried along for nothing.
export class ProxyAgent {
  constructor() {
    throw new Error('undici is left out of this bundle: use the agent of src/route.ts')
  }
}

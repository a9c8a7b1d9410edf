/**
 * A package whose code is in the bundle.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} text the license's text
 */

/**
 * A CycloneDX 1.6 document without dates and serial numbers, so that the same package gives the same text.
 *
 * @param {{ name: string, version: string, license: string }} own
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function renderSbom(own, packages) {
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component('application', own) },
    components: packages.map((one) => component('library', one)),
    dependencies: [
      { ref: purlOf(own), dependsOn: packages.map(purlOf) },
      ...packages.map((one) => ({ ref: purlOf(one) })),
    ],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/**
 * @param {string} type
 * @param {{ name: string, version: string, license: string }} one
 */
function component(type, one) {
  const { name, version, license } = one
  const licenses = [/\s/.test(license) ? { expression: license } : { license: { id: license } }]
  return { type, 'bom-ref': purlOf(one), name, version, purl: purlOf(one), licenses }
}

/** @param {{ name: string, version: string }} one */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

/**
 * The licenses of the packages, for the people who get their code.
 *
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 */
export function renderLicenses(packages) {
  const sections = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  )
  return sections.join(`\n${'-'.repeat(80)}\n\n`)
}

// What src/errors.ts takes from node:util/types, for browsers.

/** @param {unknown} value */
export function isNativeError(value) {
  return Object.prototype.toString.call(value) === '[object Error]'
}

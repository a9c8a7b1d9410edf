import { bundleForTests } from '../../scripts/bundle.js'
import makeTemporaryFolder from './temporary-folder.js'

/** Runs before the bundle's tests: they test the sources as they are, not the bundle that was committed last. */
export default function () {
  makeTemporaryFolder()
  process.env.BUNDLE ||= bundleForTests()
}

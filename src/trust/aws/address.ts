/**
 * Whether an IP address lies in a network (`203.0.113.0/24`, `2001:db8::/32`) or is that address; `undefined` where one
 * of them is none.
 */
export function isInNetwork(address: string, network: string): boolean | undefined {
  const [base = '', length] = network.split('/')
  const outer = readAddress(base)
  const inner = readAddress(address)
  if (outer === undefined || inner === undefined) return undefined
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined
  const prefix = length === undefined ? outer.bits : Number(length)
  if (prefix > outer.bits) return undefined
  if (outer.bits !== inner.bits) return false
  const shift = BigInt(outer.bits - prefix)
  return outer.value >> shift === inner.value >> shift
}

function readAddress(text: string): { readonly bits: number; readonly value: bigint } | undefined {
  const value = text.includes(':') ? readSixteenBytes(text) : readFourBytes(text)
  return value === undefined ? undefined : { bits: text.includes(':') ? 128 : 32, value }
}

function readFourBytes(text: string): bigint | undefined {
  const bytes = text.split('.')
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256)) {
    return undefined
  }
  return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n)
}

function readSixteenBytes(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n)
}

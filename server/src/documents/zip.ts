import { crc32, inflateRawSync } from 'node:zlib'

/** One file inside a zip, unpacked. */
export type ZipEntry = { name: string; bytes: Uint8Array }

/** Why a zip could not be unpacked. */
export type ZipFault = 'damaged' | 'encrypted' | 'inflates_too_far'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const MOST_ENTRIES = 5000

type Listed = { name: string; method: number; encrypted: boolean; packedSize: number; crc: number; offset: number }

/** Lists the names in a zip's directory, or null when it has none that can be read. */
export function zipNames(bytes: Uint8Array): string[] | null {
  return directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))?.map((entry) => entry.name) ?? null
}

/**
 * Unpacks the entries that `wanted` names. The bytes counted against `maxInflatedBytes` are those that really come out, whatever the
 * directory claims, and unpacking stops at the first byte above. PKWARE APPNOTE 6.3: stored and deflated entries, no zip64.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxInflatedBytes: number,
): { entries: ZipEntry[] } | { fault: ZipFault } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = directory(buffer)
  if (!listed) return { fault: 'damaged' }
  const entries: ZipEntry[] = []
  let left = maxInflatedBytes
  for (const entry of listed.filter(({ name }) => wanted(name))) {
    if (entry.encrypted) return { fault: 'encrypted' }
    const unpacked = unpack(buffer, entry, left)
    if (typeof unpacked === 'string') return { fault: unpacked }
    left -= unpacked.byteLength
    entries.push({ name: entry.name, bytes: unpacked })
  }
  return { entries }
}

function directory(buffer: Buffer): Listed[] | null {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(END_OF_DIRECTORY)
  // The end record is 22 bytes and a comment of at most 65535.
  const from = Math.max(0, buffer.length - 22 - 0xffff)
  const end = buffer.lastIndexOf(mark)
  if (end < from || end + 22 > buffer.length) return null
  const count = buffer.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return null
  const listed: Listed[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const nameLength = buffer.readUInt16LE(at + 28)
    listed.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      packedSize: buffer.readUInt32LE(at + 20),
      crc: buffer.readUInt32LE(at + 16),
      offset: buffer.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return listed
}

function unpack(buffer: Buffer, entry: Listed, mostBytes: number): Uint8Array | ZipFault {
  const { offset } = entry
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_HEADER) return 'damaged'
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
  if (start + entry.packedSize > buffer.length) return 'damaged'
  const packed = buffer.subarray(start, start + entry.packedSize)
  const unpacked = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, mostBytes) : 'damaged'
  if (typeof unpacked === 'string') return unpacked
  if (unpacked.byteLength > mostBytes) return 'inflates_too_far'
  return crc32(unpacked) === entry.crc ? unpacked : 'damaged'
}

function inflate(packed: Buffer, mostBytes: number): Buffer | ZipFault {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(mostBytes, 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'inflates_too_far' : 'damaged'
  }
}

/** Packs entries without compression, as a reader that must not unpack anything a second time is handed them. */
export function zipStored(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const listing: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const encoded = Buffer.from(name, 'utf8')
    // Version 2.0, UTF-8 names (bit 11), stored, no time; CRC and both sizes; name length, no extra field.
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(0x0800, 2)
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(bytes.byteLength, 14)
    header.writeUInt32LE(bytes.byteLength, 18)
    header.writeUInt16LE(encoded.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    files.push(uint32(LOCAL_HEADER), header, encoded, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    listing.push(uint32(DIRECTORY_ENTRY), Buffer.from([20, 0]), header, tail, encoded)
    offset += 30 + encoded.length + bytes.byteLength
  }
  const list = Buffer.concat(listing)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, list, uint32(END_OF_DIRECTORY), end])
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

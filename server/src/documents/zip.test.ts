import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzip, zipNames, zipStored } from './zip.ts'

const all = () => true
const entry = (name: string, bytes: Uint8Array) => ({ name, bytes })

/** A zip with one deflated entry whose headers claim `claimed` bytes. */
function deflated(content: Uint8Array, claimed: number): Buffer {
  const packed = deflateRawSync(content)
  const zip = zipStored([entry('a', packed)])
  const [crc] = [zipStored([entry('a', content)]).readUInt32LE(14)]
  const list = zip.length - 22 - 47
  for (const [at, shift] of [
    [0, 4],
    [list, 6],
  ] as const) {
    zip.writeUInt16LE(8, at + shift + 4)
    zip.writeUInt32LE(crc, at + shift + 10)
    zip.writeUInt32LE(claimed, at + shift + 18)
  }
  return zip
}

describe('unzip', () => {
  it('gives back what was packed', () => {
    const file = fc.tuple(
      fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 300 }),
    )
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), (files) => {
        const entries = files.map(([name, bytes]) => entry(name.toWellFormed(), bytes))
        const zip = zipStored(entries)
        expect(zipNames(zip)).toEqual(entries.map(({ name }) => name))
        const unpacked = unzip(zip, all, 10_000)
        expect('entries' in unpacked && unpacked.entries.map(({ bytes }) => [...bytes])).toEqual(
          files.map(([, bytes]) => [...bytes]),
        )
      }),
    )
  })

  it('unpacks only what is wanted', () => {
    const zip = zipStored([entry('a.xml', Buffer.from('a')), entry('b.png', Buffer.alloc(500))])
    expect(unzip(zip, (name) => name.endsWith('.xml'), 10)).toEqual({
      entries: [{ name: 'a.xml', bytes: Buffer.from('a') }],
    })
  })

  it('counts the bytes that come out, not those the headers claim', () => {
    const bomb = deflated(Buffer.alloc(1_000_000), 10)
    expect(bomb.length).toBeLessThan(2000)
    expect(unzip(bomb, all, 999_999)).toEqual({ fault: 'inflates_too_far' })
    expect(unzip(bomb, all, 1_000_000)).toMatchObject({ entries: [{ name: 'a' }] })
  })

  it('counts all entries together, stored ones too', () => {
    const zip = zipStored([entry('a', Buffer.alloc(60)), entry('b', Buffer.alloc(60))])
    expect(unzip(zip, all, 119)).toEqual({ fault: 'inflates_too_far' })
    expect(unzip(zip, all, 120)).toHaveProperty('entries')
  })

  it('tells damage and locks apart', () => {
    const zip = zipStored([entry('a', Buffer.from('content'))])
    expect(unzip(zip.subarray(0, -4), all, 100)).toEqual({ fault: 'damaged' })
    const changed = Buffer.from(zip)
    changed[32] = 0x21
    expect(unzip(changed, all, 100)).toEqual({ fault: 'damaged' })
    const locked = Buffer.from(zip)
    locked.writeUInt16LE(1, zip.length - 22 - 47 + 8)
    expect(unzip(locked, all, 100)).toEqual({ fault: 'encrypted' })
    expect(unzip(Buffer.from('no zip'), all, 100)).toEqual({ fault: 'damaged' })
  })

  it('never throws on bytes changed at random', () => {
    const zip = deflated(Buffer.from('some content to pack, some content to pack'), 42)
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(zip)
        changed[at] = byte
        const unpacked = unzip(changed, all, 1000)
        expect('entries' in unpacked || 'fault' in unpacked).toBe(true)
      }),
    )
  })
})

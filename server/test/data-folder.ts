import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describeCluster } from '../src/db/embedded-cluster.ts'

/** A fresh data folder of a name of its own; `below` names a path inside it. */
export async function makeDataFolder(below = ''): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'kildetal-test-')), below)
  await mkdir(folder, { recursive: true })
  return folder
}

/** Removes a data folder whose server has stopped, also what root's server keeps elsewhere. */
export async function removeDataFolder(folder: string): Promise<void> {
  const { folder: cluster, listening } = await describeCluster(folder)
  const home = dirname(cluster)
  await rm(home, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
  const sockets = listening.unix_socket_directories
  if (sockets) await rm(sockets, { recursive: true, force: true })
}

import { resolve } from 'node:path'
import { z } from 'zod'

/** What the process may be told through its environment. Nothing else in the code reads it. */
export interface Config {
  /** Where the embedded database and the installation's files live. */
  dataFolder: string
  host: string
  port: number
  /** Owner's connection to another PostgreSQL; undefined means the embedded one, with the demonstration. */
  databaseUrl: string | undefined
  /** Addresses the browser may show (`https://kildetal.example.dk`); loopback on `port` when none is given. */
  origins: readonly string[]
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Raised for an environment that cannot be used; the message names the variable and the right form. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const Environment = z.object({
  KILDETAL_DATA: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  KILDETAL_ORIGIN: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Reads the environment. Throws ConfigError naming every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const { KILDETAL_DATA, HOST, PORT, DATABASE_URL, KILDETAL_ORIGIN, LOG_LEVEL } = parsed.data
  const origins = KILDETAL_ORIGIN.split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new ConfigError(`KILDETAL_ORIGIN: not an origin such as https://kildetal.example.dk: ${origin}`)
  }
  return {
    dataFolder: resolve(KILDETAL_DATA),
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    origins,
    logLevel: LOG_LEVEL,
  }
}

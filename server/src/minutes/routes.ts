import { z } from '@hono/zod-openapi'
import { Page } from '@kildetal/shared/documents.ts'
import { ImportAccepted, ImportList } from '@kildetal/shared/imports.ts'
import { CompleteMeeting, MinutesRow, MinutesView } from '@kildetal/shared/minutes.ts'
import { bodyLimit } from 'hono/body-limit'
import { contentDisposition, readOriginal } from '../documents/original.ts'
import { invalid, Problem } from '../problems.ts'
import { body, createRouter, defineRoute, json } from '../router.ts'
import { completeMeeting } from './complete-meeting.ts'
import { cancelImport, listImports, requestImports } from './import-batch.ts'
import { listMinutes } from './list.ts'
import { readMinutesView, readPage } from './view.ts'

/** Largest upload, all its files together; the browser sends an archive in several. */
const UPLOAD_LIMIT_BYTES = 200 * 1024 * 1024
const MOST_FILES = 200

const Id = z.object({ id: z.uuid() })
const UploadedFile = z
  .custom<File>((value) => value instanceof File, 'Ikke en fil.')
  .openapi({ type: 'string', format: 'binary' })
const Upload = z.object({ file: z.union([UploadedFile, z.array(UploadedFile).max(MOST_FILES)]) })

/** Minutes: import, list, reading, original files. */
export function minutesRoutes() {
  const router = createRouter()
  router.use(
    '/api/imports',
    bodyLimit({
      maxSize: UPLOAD_LIMIT_BYTES,
      onError: () => {
        throw new Problem(413, 'too-large', 'Filerne fylder mere end 200 MB tilsammen. Indlæs dem i flere omgange.')
      },
    }),
  )
  return router
    .openapi(
      defineRoute({
        action: 'minutes.import',
        method: 'post',
        path: '/api/imports',
        request: { body: { required: true, content: { 'multipart/form-data': { schema: Upload } } } },
        responses: { 202: json(ImportAccepted) },
      }),
      async (c) => {
        const { file } = c.req.valid('form')
        const files = await Promise.all(
          [file].flat().map(async (one) => ({ fileName: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
        )
        if (files.length === 0) throw invalid('Der er ingen filer at indlæse.', [{ path: 'file', message: 'Mangler.' }])
        return c.json(await c.var.act((ctx) => requestImports(ctx, files)), 202)
      },
    )
    .openapi(
      defineRoute({
        action: 'minutes.import',
        method: 'get',
        path: '/api/imports',
        responses: { 200: json(ImportList) },
      }),
      async (c) => c.json(await c.var.act(listImports), 200),
    )
    .openapi(
      defineRoute({
        action: 'minutes.import',
        method: 'delete',
        path: '/api/imports/{id}',
        request: { params: Id },
        responses: { 204: { description: 'Cancelled' } },
      }),
      async (c) => {
        await c.var.act((ctx) => cancelImport(ctx, c.req.valid('param').id))
        return c.body(null, 204)
      },
    )
    .openapi(
      defineRoute({
        action: 'minutes.read',
        method: 'get',
        path: '/api/minutes',
        responses: { 200: json(z.array(MinutesRow)) },
      }),
      async (c) => c.json(await c.var.act(listMinutes), 200),
    )
    .openapi(
      defineRoute({
        action: 'minutes.read',
        method: 'get',
        path: '/api/minutes/{id}',
        request: { params: Id },
        responses: { 200: json(MinutesView) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readMinutesView(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'minutes.import',
        method: 'post',
        path: '/api/minutes/{id}/meeting',
        request: { params: Id, body: body(CompleteMeeting) },
        responses: { 200: json(MinutesView) },
      }),
      async (c) =>
        c.json(
          await c.var.act((ctx) => completeMeeting(ctx, { ...c.req.valid('param'), ...c.req.valid('json') })),
          200,
        ),
    )
    .openapi(
      defineRoute({
        action: 'minutes.read',
        method: 'get',
        path: '/api/minutes/{id}/pages/{number}',
        request: { params: Id.extend({ number: z.coerce.number().int().positive() }) },
        responses: { 200: json(Page) },
      }),
      async (c) => {
        const { id, number } = c.req.valid('param')
        return c.json(await c.var.act((ctx) => readPage(ctx, id, number)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'minutes.read',
        method: 'get',
        path: '/api/documents/{id}/original',
        request: { params: Id },
        responses: {
          200: { description: 'The file', content: { 'application/octet-stream': { schema: UploadedFile } } },
        },
      }),
      async (c) => {
        const file = await c.var.act((ctx) => readOriginal(ctx, c.req.valid('param').id))
        return c.body(new Uint8Array(file.bytes), 200, {
          'content-type': file.mediaType,
          'content-disposition': contentDisposition(file),
          'x-content-type-options': 'nosniff',
        }) as never
      },
    )
}

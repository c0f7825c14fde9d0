import { z } from '@hono/zod-openapi'
import {
  CheckImport,
  FigureImport,
  FigureImportList,
  ImportEffect,
  LoadImport,
  ReverseImport,
} from '@kildetal/shared/figure-imports.ts'
import { bodyLimit } from 'hono/body-limit'
import { invalid, Problem } from '../../problems.ts'
import { body, createRouter, defineRoute, json } from '../../router.ts'
import { readEffect } from './effect.ts'
import { problemsCsv } from './problems-csv.ts'
import { readImport, readImports } from './read.ts'
import { cancelImport, requestCheck, requestLoad } from './request.ts'
import { reverseImport } from './reverse.ts'
import { sampleCsv, sampleXlsx } from './sample.ts'
import { uploadFigures } from './upload.ts'

/** Largest file; a million rows are some 60 MB. */
const UPLOAD_LIMIT_BYTES = 200 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Id = z.object({ id: z.uuid() })

/** Import of budgets and accounts: upload, check, load, cancel, take back. The file is the body itself, so that it is held once. */
export function figureImportRoutes() {
  const router = createRouter()
  router.use('/api/figure-imports', async (c, next) =>
    bodyLimit({
      maxSize: UPLOAD_LIMIT_BYTES,
      onError: () => {
        throw new Problem(413, 'too-large', 'Filen fylder mere end 200 MB. Del den, og indlæs delene.')
      },
    })(c, next),
  )
  return router
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports/sample.csv',
        responses: { 200: { description: 'The form expected', content: { 'text/csv': { schema: z.string() } } } },
      }),
      async (c) =>
        c.text(await c.var.act(sampleCsv), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="eksempel.csv"',
        }) as never,
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports/sample.xlsx',
        responses: { 200: { description: 'The same as a spreadsheet', content: { [XLSX]: { schema: z.string() } } } },
      }),
      async (c) =>
        c.body(new Uint8Array(await c.var.act(sampleXlsx)), 200, {
          'content-type': XLSX,
          'content-disposition': 'attachment; filename="eksempel.xlsx"',
        }) as never,
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'post',
        path: '/api/figure-imports',
        request: { query: z.object({ fileName: z.string().trim().min(1).max(200) }) },
        responses: { 201: json(FigureImport) },
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer())
        if (bytes.byteLength === 0) throw invalid('Filen er tom.')
        const { fileName } = c.req.valid('query')
        return c.json(await c.var.act((ctx) => uploadFigures(ctx, fileName, bytes)), 201)
      },
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports',
        responses: { 200: json(FigureImportList) },
      }),
      async (c) => c.json(await c.var.act(readImports), 200),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports/{id}',
        request: { params: Id },
        responses: { 200: json(FigureImport) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readImport(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports/{id}/effect',
        request: { params: Id },
        responses: { 200: json(ImportEffect) },
      }),
      async (c) => c.json(await c.var.act((ctx) => readEffect(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'post',
        path: '/api/figure-imports/{id}/check',
        request: { params: Id, body: body(CheckImport) },
        responses: { 202: json(FigureImport) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => requestCheck(ctx, c.req.valid('param').id, c.req.valid('json'))), 202),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'post',
        path: '/api/figure-imports/{id}/load',
        request: { params: Id, body: body(LoadImport) },
        responses: { 202: json(FigureImport) },
      }),
      async (c) =>
        c.json(await c.var.act((ctx) => requestLoad(ctx, c.req.valid('param').id, c.req.valid('json'))), 202),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'post',
        path: '/api/figure-imports/{id}/reversal',
        request: { params: Id, body: body(ReverseImport) },
        responses: { 200: json(FigureImport) },
      }),
      async (c) => {
        const input = c.req.valid('json')
        return c.json(await c.var.act((ctx) => reverseImport(ctx, c.req.valid('param').id, input)), 200)
      },
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'delete',
        path: '/api/figure-imports/{id}',
        request: { params: Id },
        responses: { 200: json(FigureImport) },
      }),
      async (c) => c.json(await c.var.act((ctx) => cancelImport(ctx, c.req.valid('param').id)), 200),
    )
    .openapi(
      defineRoute({
        action: 'budget.import',
        method: 'get',
        path: '/api/figure-imports/{id}/problems.csv',
        // A link cannot say the language in a header.
        request: { params: Id, query: z.object({ language: z.enum(['da', 'en']).default('da') }) },
        responses: { 200: { description: 'Every problem', content: { 'text/csv': { schema: z.string() } } } },
      }),
      async (c) => {
        const text = await c.var.act((ctx) => problemsCsv(ctx, c.req.valid('param').id, c.req.valid('query').language))
        return c.text(text, 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="raekker-med-fejl.csv"',
        }) as never
      },
    )
}

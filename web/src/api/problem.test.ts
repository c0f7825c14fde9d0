import { expect, test } from 'vitest'
import { ApiProblem, asProblem, problemOf } from './problem.ts'

test('a problem document is read with its reference and fields', async () => {
  const body = {
    type: 'x',
    title: 'Beløbet mangler.',
    status: 422,
    reference: 'r1',
    fields: [{ path: 'a', message: 'b' }],
  }
  const problem = await problemOf(new Response(JSON.stringify(body), { status: 422 }))
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem.status).toBe(422)
  expect(asProblem(problem)).toEqual(body)
})

test('a conflict keeps the row as it stands now', async () => {
  const body = { type: 'x', title: 'Ændret imens.', status: 409, current: { version: 3 } }
  const problem = await problemOf(new Response(JSON.stringify(body), { status: 409 }))
  expect(problem.problem.current).toEqual({ version: 3 })
})

test.each(['<html>Bad gateway</html>', '', '{"title":5}'])(
  'an answer that is no problem document (%s) becomes one',
  async (text) => {
    const problem = await problemOf(new Response(text, { status: 502, statusText: 'Bad Gateway' }))
    expect(problem.problem).toMatchObject({ status: 502, title: '502 Bad Gateway' })
  },
)

test('another error is no problem', () => {
  expect(asProblem(new Error('x'))).toBeNull()
})

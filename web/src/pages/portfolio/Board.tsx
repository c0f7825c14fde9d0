import { PHASES, type Portfolio } from '@kildetal/shared/portfolio.ts'
import { type KeyboardEvent, useRef } from 'react'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useWords } from '../../i18n/locale.tsx'
import { BoardCard } from './BoardCard.tsx'

const STEPS: Record<string, readonly [column: number, row: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The projects by phase, a column each. Arrow keys move between the cards' names, Enter opens. */
export function Board({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(da, en)
  const board = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    const columns = [...(board.current?.querySelectorAll('section') ?? [])]
      .map((section) => [...section.querySelectorAll<HTMLElement>('.k-card-name a')])
      .filter((names) => names.length > 0)
    const column = columns.findIndex((names) => names.some((name) => name === event.target))
    if (!step || column < 0) return
    const row = columns[column]?.findIndex((name) => name.contains(document.activeElement)) ?? 0
    const names = columns[column + step[0]] ?? []
    const next = names[Math.min(row + step[1], names.length - 1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the focus; the board only moves it between them.
    <div className="k-board" ref={board} onKeyDown={move}>
      {PHASES.map((phase) => {
        const projects = portfolio.projects.filter((project) => project.phase === phase)
        return (
          <section key={phase} aria-labelledby={`phase-${phase}`}>
            <div className="k-board-head">
              <h2 id={`phase-${phase}`} className="t-14 t-strong">
                {words.phases[phase]}
              </h2>
              <span className="t-14 t-muted">{projects.length}</span>
            </div>
            {projects.length === 0 ? <p className="t-13 t-muted k-board-empty">{words.emptyPhase}</p> : null}
            <ul>
              {projects.map((project) => (
                <BoardCard key={project.id} project={project} fullOre={portfolio.moneyScaleOre} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** Words by which agenda items are found; kept by a trigger. */
export interface SearchTables {
  agendaItemWords: { agendaItemId: string; words: string }
}

/** Paragraphs as minutes have them: most without an amount, some with one, few with many. Written for the purpose. */
const PARAGRAPHS = [
  'Udvalget fik en orientering om arbejdet med den nye strategi, som har været drøftet i lokalrådene og i de berørte afdelinger. Der var bred opbakning til at arbejde videre, og forvaltningen vender tilbage, når høringen er afsluttet.',
  'Forvaltningen har gennemgået de indkomne bemærkninger og foreslår, at planen justeres på tre punkter, så den passer bedre til forholdene på stedet. Naboerne er hørt, og der er ikke kommet indvendinger mod selve placeringen af bygningen.',
  'Det foreslås, at der afsættes 1,2 mio. kr. i 2026 og 800.000 kr. årligt i 2027-2029 til drift af hallen. Udgiften finansieres af puljen til fritid.',
  'Skolen har 412 elever fordelt på 21 klasser, og der er 38 lærere. Bygningen er fra 1974 og blev senest renoveret i 2009, hvor taget blev skiftet på den ene fløj.',
  'Ejendommen ligger inden for lokalplan 1.118, og arealet er på 4.250 m2. Sagen har været i høring i 8 uger fra den 3. marts 2025 til den 28. april 2025.',
  'Der er indkommet et tilbud på 385.000 kr. ekskl. moms, og arbejdet kan gå i gang i august. Tilbuddet er gyldigt i 60 dage.',
  'Lederne har givet udtryk for, at de ønsker bedre tid til at forberede ændringen, og derfor foreslås en længere indkøring end først planlagt. Der følges op på mødet i september, hvor også erfaringerne fra de første afdelinger kan indgå i drøftelsen.',
  'Planen bygger på de pejlemærker, som blev besluttet ved temamødet i foråret, og den skal ses i sammenhæng med de øvrige tiltag på området. Brugerrådet har udtalt sig positivt, men peger på, at adgangsforholdene bør forbedres, før ordningen udvides.',
  'Sagen har tidligere været behandlet den 12. november 2024, hvor udvalget bad om en nærmere beskrivelse af konsekvenserne for de mindre byer. Beskrivelsen er vedlagt som bilag 2, og forvaltningen gennemgår den på mødet.',
  'Arbejdsgruppen består af repræsentanter fra skolerne, dagtilbuddene og foreningerne og har holdt fire møder. Gruppen anbefaler, at der lægges vægt på nærhed, faglighed og samarbejde på tværs, og at indsatsen evalueres efter to år.',
  'Ændringen har ingen betydning for de ansattes vilkår, og MED-udvalget er orienteret. Der er aftalt en fast kontakt mellem lederen og forvaltningen, så spørgsmål kan afklares hurtigt, mens overgangen står på.',
  'Direktionen bemærker, at arbejdet skal ses i sammenhæng med den samlede plan for området, og at medarbejderne inddrages undervejs, så løsningen får den fornødne opbakning i hverdagen og kan holde også på længere sigt.',
]

/** Minutes of about `length` characters, item after item, for measuring. */
export function ordinaryMinutes(length: number): string {
  const parts: string[] = [
    'REFERAT Byrådet d. 14-05-2025\n\nMødedato Onsdag d. 14. maj 2025 kl. 16:00\n\nMødested Byrådssalen\n\n',
  ]
  let size = 0
  for (let item = 1; size < length; item++) {
    const paragraph = (i: number) => PARAGRAPHS[(item * 3 + i) % PARAGRAPHS.length] ?? ''
    const text =
      `Punkt ${item}: Sag nummer ${item} om udvikling\n\n00.15.00P20-${item}-25\n\nResume\n\n${paragraph(0)}\n\nSagsfremstilling\n\n` +
      `${[1, 2, 3, 4, 5, 6].map(paragraph).join('\n\n')}\n\nØkonomiske konsekvenser\n\n${paragraph(2)}\n\nIndstilling\n\nDirektøren indstiller,\n\n` +
      '- at sagen godkendes.\n- at der arbejdes videre med planen.\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nNotat om sagen\n\n'
    parts.push(text)
    size += text.length
  }
  return parts.join('')
}

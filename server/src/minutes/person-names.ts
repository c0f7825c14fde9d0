/**
 * Common Danish given names and surnames. Names are public statistics; the list is kept short, since titles, verbs and party letters around
 * a name find the rarer ones (persons.ts).
 */
const WOMEN =
  'Agnete Alberte Aline Alma Amina Andrea Ane Anette Anja Anna Anne Annelise Annemette Annette Anni Annie Astrid Asta Aya Bente Berit Betina Bettina Birgit Birgitte Birte Birthe Bodil Brit Britta Britt Camilla Carina Caroline Cathrine Cecilie Charlotte Christel Christina Christine Clara Connie Dagny Ditte Dorte Dorthe Dorthea Edith Elin Elisabeth Ella Ellen Else Elsebeth Emilie Emma Ester Esther Eva Fatima Frederikke Frida Freja Gerda Gitte Grete Grethe Gudrun Gunhild Hanna Hannah Hanne Heidi Helen Helena Helene Helle Henriette Ida Inga Inge Ingeborg Inger Ingrid Irene Iben Ilse Isabella Jane Janne Jannie Jeanette Jeanne Jette Joan Johanne Jonna Josefine Julia Julie Jytte Kamilla Karen Karin Karina Karla Karoline Katarina Kate Kathrine Katja Katrine Kirsten Kirstine Kristina Kristine Laila Laura Lena Lea Lene Lilian Lilly Line Linda Lis Lisa Lisbet Lisbeth Lise Lissi Liv Lizzi Lone Lotte Louise Lærke Maja Malene Malou Maren Margit Margrethe Maria Marianne Marie Matilde Marlene Martha Mathilde Merete Mette Mia Mie Mille Mona Monica Monika Nadia Nanna Nete Nina Nora Olga Olivia Pernille Pia Rasmine Rebecca Rigmor Rikke Rita Rosa Ruth Sabina Sandra Sanne Sara Sarah Selma Signe Simone Sofia Sofie Solveig Sonja Stine Susan Susanne Susse Sussi Sylvia Tanja Thea Thyra Tina Tine Tove Trine Ulla Vera Vibeke Victoria Vivi Winnie Yvonne Zainab'
const MEN =
  'Adam Ahmed Aksel Albert Alex Alexander Alfred Ali Allan Anders Andreas Anton Arne Arthur Asger August Axel Bendt Benjamin Benny Bent Bernhard Birger Bjarne Brian Børge Carl Carsten Casper Christian Christoffer Claus Daniel David Dennis Ditlev Ebbe Egon Einar Ejnar Ejvind Elias Emil Erik Erling Ernst Esben Eskild Flemming Frank Frans Frederik Frode Georg Gert Gunnar Gustav Hans Harald Harry Hassan Helge Henning Henrik Henry Herman Holger Hugo Ib Ivan Ivar Jacob Jakob Jan Jannik Jens Jeppe Jesper Jim Jimmy Joachim Johan Johannes John Johnny Jonas Jonathan Jonny Jon Josef Jørgen Jørn Karl Karsten Kasper Keld Kenneth Kent Kim Kjeld Klaus Knud Kristian Kristoffer Kurt Lars Lasse Laurits Leif Leo Lennart Louis Lucas Ludvig Lukas Mads Magnus Malthe Marcus Marius Martin Mathias Michael Mikael Mikkel Mogens Mohamed Mohammad Morten Nicklas Nicolai Nicolaj Niels Nikolaj Nils Oliver Ole Orla Oscar Oskar Otto Ove Palle Patrick Paul Peder Per Peter Philip Poul Povl Preben Rasmus Rene René Richard Robert Robin Rolf Rune Samuel Sebastian Simon Steen Steffen Svend Søren Sigurd Tage Theodor Thomas Thorbjørn Thorkild Thorsten Tim Tobias Tom Tommy Tonny Torben Torsten Troels Tue Uffe Ulrik Vagn Valdemar Verner Victor Viggo Viktor Villads Villy Vilhelm Werner William Yusuf Åge'
const SURNAMES =
  'Abildgaard Agerskov Albrechtsen Bach Bak Bang Bay Bech Beck Berg Bisgaard Bjerg Bjerre Bjerregaard Blom Bonde Brandt Bruun Bro Buch Bundgaard Carstens Christoffersen Clausen Dahl Dalgaard Dam Damgaard Degn Ejstrup Enevoldsen Falk Fink Friis Frost Gade Graversen Gregersen Hald Hedegaard Hein Hermansen Hjorth Holm Holst Hougaard Høj Iversen Jepsen Juhl Juul Kjeldsen Kjær Kjærgaard Klausen Klit Koch Kofoed Kragh Krogh Kruse Lauridsen Lauritsen Lind Lorenzen Lund Lynge Madsen Meyer Mortensen Munk Møller Mølgaard Nygaard Nørgaard Overgaard Pihl Poulsen Ravn Riis Rohde Schmidt Schou Schultz Skov Skovgaard Smed Sommer Steffensen Storgaard Svendsen Søgaard Thorup Toft Thygesen Vestergaard Villadsen Vinther Winther Wolff Yde Østergaard Øster'

/** Words that are names and something else too: alone they prove nothing. */
const DOUBTFUL =
  'Ask August Bo Bjørn Dag Hans Jan Kim Lykke Maj Mark My Per Rosa Sol Steen Sten Stig Storm Vera Victoria Alma Rose'

const FIRST = new Set([...WOMEN.split(' '), ...MEN.split(' '), ...DOUBTFUL.split(' ')])
const LAST = new Set(SURNAMES.split(' '))
const UNSURE = new Set(DOUBTFUL.split(' '))
const NO_SURNAME =
  /^(?:Klassen|Prisen|Bussen|Rejsen|Messen|Kassen|Adressen|Processen|Interessen|Fordelsen|Kommissen|Bassen|Lønsen|Pensen|Grænsen|Bredsen|Balancen)$/u

function withoutGenitive(word: string): string {
  return word.replace(/(?:['’]s?|s)$/u, '')
}

/** Whether a word is a common given name, also in the genitive. Compounds count by their first part (`Anne-Marie`). */
export function isFirstName(word: string): boolean {
  const first = word.split('-')[0] ?? word
  return FIRST.has(first) || FIRST.has(withoutGenitive(first))
}

/** Whether a word is a common surname: of the list, or formed with -sen. */
export function isSurname(word: string): boolean {
  const last = word.split('-').at(-1) ?? word
  for (const form of [last, withoutGenitive(last)])
    if (LAST.has(form) || (/^\p{Lu}\p{Ll}{2,}sen$/u.test(form) && !NO_SURNAME.test(form))) return true
  return false
}

/** Whether a given name alone may be another word. */
export function isDoubtful(word: string): boolean {
  return UNSURE.has(word) || UNSURE.has(withoutGenitive(word))
}

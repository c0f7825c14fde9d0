/**
 * Common Danish given names and surnames. Names are public statistics; the list is kept short, since titles, verbs and party letters around
 * a name find the rarer ones (persons.ts).
 */
const WOMEN =
  'Aase Abelone Agnes Agnete Aisha Alberte Aline Alma Amalie Amina Amira Andrea Ane Anette Anine Anja Ann Anna Anne Annelise Annemette Annette Anni Annie Asta Astrid Aya Ayse Bente Berit Betina Bettina Birgit Birgitte Birte Birthe Bodil Bolette Brit Britt Britta Camilla Carina Caroline Cathrine Cecilie Charlotte Christel Christina Christine Clara Connie Dagny Dina Ditte Doris Dorte Dorthe Dorthea Edith Elin Eline Elisabeth Ella Ellen Elna Elsa Else Elsebeth Elva Emilie Emma Erna Ester Esther Eva Fatima Fie Filippa Frederikke Freja Frida Gerd Gerda Gertrud Gitte Grete Grethe Gry Gudrun Gunhild Gurli Hanna Hannah Hanne Hedda Hedvig Heidi Helen Helena Helene Helle Henriette Herdis Hjørdis Iben Ida Ilse Inga Inge Ingeborg Inger Ingrid Irene Isabel Isabella Jane Janne Jannie Jasmin Jeanette Jeanne Jenny Jessica Jette Joan Johanne Jonna Josefine Josephine Judith Julia Julie Jytte Kaja Kamilla Kamma Karen Karin Karina Karla Karoline Katarina Kate Kathrine Katja Katrine Kira Kirsten Kirstine Klara Kristina Kristine Laila Laura Lea Lena Lene Leyla Lilian Lilly Linda Line Lis Lisa Lisbet Lisbeth Lise Lissi Liv Lizzi Lone Lotte Louise Lærke Maibritt Maiken Maja Majbritt Malene Malou Maren Margit Margot Margrethe Maria Mariam Marianne Marie Marlene Martha Mary Mathilde Matilde Melanie Merete Mette Mia Michelle Mie Mille Minna Molly Mona Monica Monika Nadia Nanna Natasja Nete Nicole Nikoline Nina Nora Oda Olga Olivia Paula Pernille Petra Pia Rasmine Rebecca Rie Rigmor Rikke Rita Rosa Ruth Sabina Sabrina Samira Sandra Sanne Sara Sarah Selma Sidsel Signe Sigrid Silje Sille Simone Siri Smilla Sofia Sofie Solveig Sonja Stina Stine Susan Susanne Susse Sussi Sylvia Tanja Tenna Thea Theresa Therese Thyra Tilde Tina Tine Tove Trine Ulla Ulrikke Ursula Vera Vibeke Victoria Vivi Vivian Winnie Xenia Yasmin Yrsa Yvonne Zainab Zara Zenia'
const MEN =
  'Aage Adam Ahmed Aksel Albert Alex Alexander Alfred Ali Allan Anders Andreas Ansgar Anton Arne Arthur Arvid Asbjørn Asger Aske August Axel Bastian Bendt Benjamin Benny Bent Bernhard Bertel Bertil Bilal Birger Bjarke Bjarne Brian Børge Carl Carlo Carsten Casper Christen Christian Christoffer Claus Daniel Danny David Dennis Ditlev Ebbe Egon Eigil Einar Ejler Ejnar Ejner Ejvind Elias Elo Emil Erik Erling Ernst Esben Eskild Evald Filip Finn Flemming Frank Frans Freddy Frederik Fritz Frode Georg Gert Gorm Gregers Gunnar Gustav Hakon Halfdan Hamza Hans Harald Harry Hartvig Hassan Helge Hemming Henning Henrik Henry Herluf Herman Hjalmar Holger Hugo Ib Ibrahim Ingolf Isak Ismail Ivan Ivar Iver Jacob Jakob Jan Jannik Jens Jeppe Jesper Jim Jimmy Joachim Joakim Johan Johannes John Johnny Jon Jonas Jonathan Jonny Josef Julius Jørgen Jørn Kai Kaj Karl Karsten Kasper Keld Kenneth Kent Khalid Kim Kjeld Klaus Knud Konrad Kresten Kristen Kristian Kristoffer Kurt Lars Lasse Lau Laurids Laurits Laust Leif Lennart Leo Lorentz Louis Lucas Ludvig Lukas Mads Magnus Malthe Marcus Marius Martin Mathias Mathis Matthias Mattias Mehmet Michael Mikael Mikkel Mogens Mohamed Mohammad Morten Mustafa Nicklas Nicolai Nicolaj Niels Nikolai Nikolaj Nils Noah Olaf Olav Ole Oliver Oluf Omar Orla Oscar Oskar Osvald Otto Ove Palle Patrick Paul Peder Pelle Per Peter Philip Poul Povl Preben Ragnar Ralf Rasmus Rene René Richard Roar Robert Robin Roland Rolf Ronni Ronnie Rudi Rudolf Rune Samuel Sebastian Sigurd Silas Simon Steen Stefan Steffen Svend Svenning Søren Tage Theis Theodor Thomas Thorbjørn Thorkild Thorsten Thøger Tim Tobias Toke Tom Tommy Tonny Torben Torkil Torkild Torsten Troels Tue Tyge Uffe Ulf Ulrik Vagn Valdemar Verner Victor Viggo Viktor Vilfred Vilhelm Villads Villy Werner Wilhelm William Willy Yousef Yusuf Øjvind Åge'
const SURNAMES =
  'Aaen Aagaard Abildgaard Agerskov Albrechtsen Bach Bak Balslev Bang Bay Bech Beck Berg Bille Birk Bisgaard Bjerg Bjerre Bjerregaard Blom Bonde Borg Brandt Brix Bro Bruhn Bruun Buch Bundgaard Busk Carstens Christoffersen Clausen Dahl Dalgaard Dam Damgaard Damm Degn Ejstrup Enevoldsen Fabricius Falk Fink Fischer Fog Friis Frost Funch Gade Gram Graversen Gregersen Haahr Hald Hedegaard Hein Hermansen Hjorth Holm Holst Hougaard Høj Iversen Jarl Jepsen Juhl Juul Kaas Kirk Kjeldsen Kjær Kjærgaard Klausen Klinge Klit Koch Kofoed Krabbe Krag Kragh Krogh Kruse Kyed Ladefoged Lauridsen Lauritsen Leth Lind Lorenzen Lund Lyng Lynge Madsen Meyer Mikkelsen Mortensen Mose Munch Munk Mølgaard Møller Nygaard Nørby Nørgaard Overby Overgaard Panduro Pihl Poulsen Præst Quist Qvist Rasch Rask Ravn Richter Riis Rohde Rosendahl Rosengren Schjødt Schmidt Schou Schrøder Schultz Skaarup Skov Skovgaard Skriver Skytte Smed Smidt Sommer Sonne Staal Steffensen Stentoft Storgaard Svendsen Sylvest Søgaard Tang Thorup Thrane Thygesen Toft Trier Uldall Vad Vang Vedel Vestergaard Villadsen Vinther Voss Wagner Warming Weber Winther Wolff Worm Yde Ørsted Ørum Øster Østergaard'

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

/** Whether a word is a common surname: of the list, or formed with -sen or (in old spelling) -gaard. */
export function isSurname(word: string): boolean {
  const last = word.split('-').at(-1) ?? word
  for (const form of [last, withoutGenitive(last)])
    if (LAST.has(form) || (/^\p{Lu}\p{Ll}{2,}(?:sen|gaard)$/u.test(form) && !NO_SURNAME.test(form))) return true
  return false
}

/** Whether a given name alone may be another word. */
export function isDoubtful(word: string): boolean {
  return UNSURE.has(word) || UNSURE.has(withoutGenitive(word))
}

// Reports written for the tests of stories: one press conference as a ministry, a translator and a copying site tell it,
// and what must not be taken for it.

/** The ministry's own report. */
export const release = `Ministry presents ten years of fisheries partnership

The Ministry of Fisheries of Norland held a press conference on 14 March 2024 to present what it has achieved with partners abroad.
Since 2014 the ministry has concluded agreements with 67 countries and trained 12,400 inspectors, said Ana Lund, its spokesperson.
Patrol vessels took part in 318 joint inspections, and 2,150 licences were withdrawn from owners who had fished without them.
Landings reported by telephone or by computer now make up 83% of the whole catch, against 41% ten years ago.
The ministry wants to open a training centre in Northport next year, where students from the region can study for two years.
Lund added that talks with neighbouring states on a common register of vessels are well advanced and may end this summer.
Asked about the price of fuel, she said that the government will decide on help for small boats after the spring session.`;

/** Copied elsewhere: another heading, without the end. */
export const reprint = `Home > Sea
NORLAND: Fisheries ministry looks back on a decade

${release.split('\n').slice(2, 7).join('\n')}
Share this page`;

/** The same press conference, put into another language and back. */
export const retold = `Fishery department: cooperated already with 67 nations

At the press meeting of the fishery department on the 14th it was made known that in these ten years it has with 67 nations signed papers of agreement.
The persons for inspection that were brought up are 12400, and the inspections carried out in common are 318 times.
To shipowners without permission was the permission taken away in 2 150 cases, so the speaker Lund.
Of the quantity of fish 83 % is today announced by electric way, in the past it was 41 %.
A school will be established in Northport, so that the youth of surrounding nations has a place for learning.`;

/** The next press conference of the same ministry: the same phrases and some of the same figures, another day. */
export const next = `Ministry presents plan for fishing ports

The Ministry of Fisheries of Norland held a press conference on 11 April 2024 to present what it plans for the ports of the north.
The ministry has concluded agreements with 67 countries and trained 12,400 inspectors, said Ana Lund, its spokesperson.
In 318 joint inspections of the last years, patrol vessels found that quays in 19 ports are too short, and 2,150 licences are affected.
By 2030 each of these ports is to have a quay of 140 metres, a cold store and a station for weighing fish.`;

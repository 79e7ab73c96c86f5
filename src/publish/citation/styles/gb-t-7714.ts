import type { CslItem } from '../work-item.ts';

/**
 * A short CSL 1.0.2 style of our own after GB/T 7714–2015, numbered references, which says the words
 * between names and numbers in the language of the work. A work that is read online says so,
 * `[N/OL]`, by its address or where its `medium` is one.
 */
const style = (
  lang: string,
  words: { readonly etAl: string; readonly edition: string; readonly translator: string },
) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info><title>After GB/T 7714–2015, numbered (${lang})</title><id>annotated-sources-gb-t-7714-${lang}</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <locale>
    <date form="numeric" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/><date-part name="day" form="numeric-leading-zeros"/></date>
    <terms>
      <term name="et-al">${words.etAl}</term>
      <term name="translator">${words.translator}</term>
      <term name="page-range-delimiter">-</term>
    </terms>
  </locale>
  <macro name="names">
    <names variable="author">
      <name delimiter=", " delimiter-precedes-last="always" name-as-sort-order="all" sort-separator=" " initialize-with=" " et-al-min="4" et-al-use-first="3"/>
    </names>
  </macro>
  <macro name="code">
    <group prefix="[" suffix="]" delimiter="/">
      <choose>
        <if type="article-journal article-magazine" match="any"><text value="J"/></if>
        <else-if type="article-newspaper"><text value="N"/></else-if>
        <else-if type="book chapter" match="any"><text value="M"/></else-if>
        <else-if type="report"><text value="R"/></else-if>
        <else-if type="standard"><text value="S"/></else-if>
        <else-if type="thesis"><text value="D"/></else-if>
        <else-if type="webpage post post-weblog" match="any"><text value="EB"/></else-if>
        <else><text value="A"/></else>
      </choose>
      <choose><if variable="URL medium" match="any"><text value="OL"/></if></choose>
    </group>
  </macro>
  <macro name="title"><group><text variable="title"/><text variable="number" prefix=": "/><text macro="code"/></group></macro>
  <macro name="day">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" form="numeric" prefix="[" suffix="?]"/></if>
      <else><date variable="issued" form="numeric"/></else>
    </choose>
  </macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="issue">
    <choose>
      <if type="article-newspaper">
        <group><text macro="day"/><text variable="page" prefix="(" suffix=")"/></group>
      </if>
      <else>
        <group delimiter=": ">
          <group delimiter=", ">
            <text macro="year"/>
            <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
          </group>
          <text variable="page"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="published">
    <choose>
      <if type="article-journal article-magazine article-newspaper" match="any">
        <group delimiter=", "><text variable="container-title"/><text macro="issue"/></group>
      </if>
      <else-if variable="publisher">
        <group delimiter=": ">
          <text variable="publisher-place"/>
          <group delimiter=", "><text variable="publisher"/><text macro="year"/></group>
          <text variable="page"/>
        </group>
      </else-if>
      <else><text macro="day" prefix="(" suffix=")"/></else>
    </choose>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="names"/>
        <text macro="title"/>
        <names variable="translator">
          <name delimiter=", " name-as-sort-order="all" sort-separator=" " initialize-with=" "/>
          <label prefix=", "/>
        </names>
        ${words.edition}
        <group>
          <text macro="published"/>
          <date variable="accessed" form="numeric" prefix="[" suffix="]"/>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;

const CHINESE = style('zh', {
  etAl: '等',
  edition: '<text variable="edition" suffix="版"/>',
  translator: '译',
});
const WESTERN = style('en', {
  etAl: 'et al',
  edition: '<number variable="edition" form="ordinal" suffix=" ed"/>',
  translator: 'trans',
});

/** The style for a work in its language. Family names are capitals already. */
export const gbT7714 = ({ language }: CslItem): string =>
  String(language ?? '').startsWith('zh') ? CHINESE : WESTERN;

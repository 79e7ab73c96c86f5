import { DAY_MACRO, SHORT_MONTHS } from './csl-pieces.ts';

/**
 * A short CSL 1.0.2 style of our own after the MLA Handbook (9th edition), as in a list of works
 * cited: author, title, then what contains it with version, number, publisher, date and place.
 */
export const MLA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never" page-range-format="minimal-two">
  <info><title>After the MLA Handbook, 9th edition</title><id>annotated-sources-mla</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <locale>
    <date form="text" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date>
    <terms>
${SHORT_MONTHS}
      <term name="season-01">spring</term>
      <term name="season-02">summer</term>
      <term name="season-03">fall</term>
      <term name="season-04">winter</term>
      <term name="et-al">et al.</term>
    </terms>
  </locale>
${DAY_MACRO}
  <macro name="title">
    <choose>
      <if type="article-journal article-newspaper article-magazine chapter webpage post post-weblog" match="any"><text variable="title" quotes="true"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="contained">
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <names variable="editor"><label form="verb" suffix=" "/><name and="text"/></names>
      <choose>
        <if is-numeric="edition"><group delimiter=" "><number variable="edition" form="ordinal"/><text value="ed."/></group></if>
      </choose>
      <text variable="version" prefix="version "/>
      <text variable="volume" prefix="vol. "/>
      <text variable="issue" prefix="no. "/>
      <text variable="publisher"/>
      <text macro="day"/>
      <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
      <text variable="URL"/>
    </group>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name and="text" name-as-sort-order="first" sort-separator=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/></names>
        <text macro="title"/>
        <text macro="contained"/>
      </group>
    </layout>
  </bibliography>
</style>`;

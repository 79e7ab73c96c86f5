import { DAY_MACRO } from './csl-pieces.ts';

/**
 * A short CSL 1.0.2 style of our own after OSCOLA (4th edition), as in a footnote: names as they are
 * said, single quotation marks, no stops after what is shortened. Legislation whose title says its
 * year stands by that alone; other legislation has who made it and when.
 */
export const OSCOLA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info><title>After OSCOLA</title><id>annotated-sources-oscola</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <locale>
    <style-options punctuation-in-quote="false"/>
    <date form="text" delimiter=" "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>
    <terms>
      <term name="open-quote">‘</term>
      <term name="close-quote">’</term>
      <term name="open-inner-quote">“</term>
      <term name="close-inner-quote">”</term>
      <term name="et-al">and others</term>
      <term name="editor" form="short"><single>ed</single><multiple>eds</multiple></term>
    </terms>
  </locale>
  <macro name="names">
    <names variable="author"><name and="text" delimiter-precedes-last="never" initialize-with="" initialize="false" et-al-min="4" et-al-use-first="1"/></names>
  </macro>
${DAY_MACRO}
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="imprint">
    <group delimiter=" " prefix="(" suffix=")">
      <group delimiter=", ">
        <choose><if is-numeric="edition"><group delimiter=" "><number variable="edition" form="ordinal"/><text value="edn"/></group></if></choose>
        <choose><if type="report"><text variable="number"/></if></choose>
        <choose>
          <if type="report"><text macro="year"/></if>
          <else><group delimiter=" "><text variable="publisher"/><text macro="year"/></group></else>
        </choose>
      </group>
    </group>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text variable="URL" prefix="&lt;" suffix="&gt;"/>
      <date variable="accessed" form="text" prefix="accessed "/>
    </group>
  </macro>
  <macro name="journal">
    <group delimiter=" ">
      <choose>
        <if variable="volume">
          <text macro="year" prefix="(" suffix=")"/>
          <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
        </if>
        <else><text macro="year" prefix="[" suffix="]"/></else>
      </choose>
      <text variable="container-title"/>
      <text variable="page-first"/>
    </group>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=" ">
        <choose>
          <if type="legislation">
            <group delimiter=" ">
              <text variable="title"/>
              <choose>
                <if variable="author"><group delimiter=", " prefix="(" suffix=")"><text macro="names"/><text macro="day"/></group></if>
              </choose>
              <text variable="jurisdiction" prefix="(" suffix=")"/>
            </group>
          </if>
          <else-if type="article-journal">
            <group delimiter=" "><group delimiter=", "><text macro="names"/><text variable="title" quotes="true"/></group><text macro="journal"/></group>
          </else-if>
          <else-if type="article-newspaper article-magazine" match="any">
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><text variable="title" quotes="true"/></group>
              <text variable="container-title" font-style="italic"/>
              <group delimiter=", " prefix="(" suffix=")"><text variable="publisher-place"/><text macro="day"/></group>
              <text variable="page"/>
            </group>
          </else-if>
          <else-if type="chapter">
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><text variable="title" quotes="true"/></group>
              <text value="in"/>
              <group delimiter=", ">
                <names variable="editor"><name and="text" delimiter-precedes-last="never"/><label form="short" prefix=" (" suffix=")"/></names>
                <text variable="container-title" font-style="italic"/>
              </group>
              <text macro="imprint"/>
            </group>
          </else-if>
          <else-if type="book report" match="any">
            <group delimiter=" "><group delimiter=", "><text macro="names"/><text variable="title" font-style="italic"/></group><text macro="imprint"/></group>
          </else-if>
          <else>
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><text variable="title" quotes="true"/></group>
              <group delimiter=", " prefix="(" suffix=")"><text variable="container-title" font-style="italic"/><text macro="day"/></group>
            </group>
          </else>
        </choose>
        <text macro="accessed"/>
      </group>
    </layout>
  </bibliography>
</style>`;

import { DAY_MACRO, SHORT_MONTHS } from './csl-pieces.ts';

/**
 * A short CSL 1.0.2 style of our own after The Bluebook, as in a practitioner’s document: italics
 * for titles, and no small capitals. Foreign legislation has, by rule 20.5 and table T2, its title,
 * who promulgated it and when, and the jurisdiction.
 */
export const BLUEBOOK = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" demote-non-dropping-particle="never" page-range-format="expanded">
  <info><title>After The Bluebook</title><id>annotated-sources-bluebook</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <locale>
    <date form="text" delimiter=" "><date-part name="month" form="short"/><date-part name="day" suffix=","/><date-part name="year"/></date>
    <terms>
${SHORT_MONTHS}
      <term name="et-al">et al.</term>
      <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
      <term name="and" form="symbol">&amp;</term>
    </terms>
  </locale>
  <macro name="names">
    <names variable="author"><name and="symbol" delimiter-precedes-last="never" et-al-min="3" et-al-use-first="1" initialize="false"/><et-al term="et-al"/></names>
  </macro>
${DAY_MACRO}
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="made">
    <group delimiter=" " prefix="(" suffix=")">
      <group delimiter=", ">
        <names variable="editor"><name and="symbol" delimiter-precedes-last="never"/><label form="short" prefix=" "/></names>
        <group delimiter=" ">
          <choose><if is-numeric="edition"><group delimiter=" "><number variable="edition" form="ordinal"/><text value="ed."/></group></if></choose>
          <text macro="year"/>
        </group>
      </group>
    </group>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout>
      <group delimiter=", ">
        <choose>
          <if type="legislation">
            <choose>
              <if variable="container-title">
                <group delimiter=", ">
                  <text variable="title"/>
                  <group delimiter=" "><text variable="volume"/><text variable="container-title"/><label variable="section" form="symbol"/><text variable="section"/><text macro="year" prefix="(" suffix=")"/></group>
                </group>
              </if>
              <else>
                <group delimiter=" ">
                  <text variable="title" font-style="italic"/>
                  <group delimiter=", " prefix="(" suffix=")">
                    <choose>
                      <if variable="author"><group delimiter=", "><text macro="names" prefix="promulgated by "/><text macro="day"/></group></if>
                      <else><text macro="day"/></else>
                    </choose>
                  </group>
                  <text variable="jurisdiction" prefix="(" suffix=")"/>
                </group>
              </else>
            </choose>
          </if>
          <else-if type="article-journal">
            <group delimiter=", ">
              <text macro="names"/>
              <text variable="title" font-style="italic"/>
              <group delimiter=" ">
                <choose><if variable="volume"><text variable="volume"/></if><else><text macro="year"/></else></choose>
                <text variable="container-title"/>
                <text variable="page-first"/>
                <choose><if variable="volume"><text macro="year" prefix="(" suffix=")"/></if></choose>
              </group>
            </group>
          </else-if>
          <else-if type="article-newspaper article-magazine" match="any">
            <group delimiter=", ">
              <text macro="names"/>
              <text variable="title" font-style="italic"/>
              <choose>
                <if variable="URL"><group delimiter=" "><text variable="container-title"/><text macro="day" prefix="(" suffix=")"/></group></if>
                <else><group delimiter=", "><text variable="container-title"/><text macro="day"/></group></else>
              </choose>
              <text variable="page" prefix="at "/>
            </group>
          </else-if>
          <else-if type="chapter">
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><text variable="title" font-style="italic"/><group delimiter=" "><text value="in" font-style="italic"/><text variable="container-title" font-style="italic"/></group></group>
              <text variable="page-first"/>
              <text macro="made"/>
            </group>
          </else-if>
          <else-if type="book report" match="any">
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><group delimiter=" "><text variable="title" font-style="italic"/><text variable="page"/></group></group>
              <text macro="made"/>
            </group>
          </else-if>
          <else>
            <group delimiter=" ">
              <group delimiter=", "><text macro="names"/><text variable="title" font-style="italic"/><text variable="container-title"/></group>
              <text macro="day" prefix="(" suffix=")"/>
            </group>
          </else>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
